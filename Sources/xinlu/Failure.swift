import ArgumentParser
import Cluster
import Glibc
import Messages
import Packages
import Postgres
import Screening
import Tables

/// How an error ends the program: a sentence, the command that mends it, and a code.
enum Failure {
    static func end(with error: any Error) -> Never {
        if let status = error as? ExitStatus { exit(status.rawValue) }
        let fault = Self.fault(of: error)
        guard let fault else { Xinlu.exit(withError: error) }
        Output.write(Phrase.failed(fault.phrase).localised)
        if let mend = fault.mend { Output.write(Phrase.mend(mend).localised) }
        exit(fault.status.rawValue)
    }

    /// nil: ArgumentParser's own, help and version among them.
    static func fault(of error: any Error) -> Fault? {
        switch error {
        case let fault as Fault: fault
        case let error as PostgresError: database(error)
        case let error as MigrationError: migration(error)
        case let error as ClusterError: error.fault
        case is ExitCode, is ValidationError, is CleanExit: nil
        default:
            // What ArgumentParser throws has types of its own; anything else is a fault of ours.
            isArgumentParsers(error) ? nil : Fault(.programFault, .unexpected("\(type(of: error))"))
        }
    }

    private static func isArgumentParsers(_ error: any Error) -> Bool {
        String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }

    static func database(_ error: PostgresError) -> Fault {
        switch error.sqlState {
        case SQLState.insufficientPrivilege?:
            return Fault(.notPermitted, .notPermitted)
        case SQLState.invalidCatalogName?, SQLState.undefinedTable?, SQLState.invalidSchemaName?:
            return Fault(.configuration, .databaseNotSetUp, mend: "xinlu setup")
        case SQLState.diskFull?: return Fault(.cannotWrite, .databaseDiskFull)
        case SQLState.readOnlyTransaction?: return Fault(.tryLater, .databaseReadOnly)
        case SQLState.queryCanceled?: return Fault(.interrupted, .interrupted)
        default: break
        }
        if error == .commitUnknown { return Fault(.databaseAway, .commitUnknown) }
        if error.isConnectionLost {
            return Fault(.databaseAway, .databaseAway, mend: "xinlu status")
        }
        if error.isTransient { return Fault(.tryLater, .databaseBusy) }
        return Fault(.programFault, .databaseRefused(error.description))
    }

    static func migration(_ error: MigrationError) -> Fault {
        if case .database(let error) = error { return database(error) }
        return Fault(
            .configuration, .migrationStopped(error.description), mend: "xinlu database verify")
    }
}
