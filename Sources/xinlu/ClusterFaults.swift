import Cluster
import Messages

extension ClusterError {
    /// In the words of whoever typed the command.
    var fault: Fault {
        Fault(ExitStatus(rawValue: exitCode) ?? .programFault, phrase, mend: mend)
    }

    private var mend: String? {
        switch self {
        case .noServerBinaries, .noAccount, .childNotFound: "deploy/bootstrap"
        case .startFailed, .stopFailed: "xinlu doctor"
        default: nil
        }
    }

    private var phrase: Phrase {
        switch self {
        case .noServerBinaries(let version): .noServer(version.map(String.init) ?? "15")
        case .noAccount(let name): .noAccount(name)
        case .noHome: .noHome
        case .cannotEnter(let path, let user): .cannotEnter(path, user)
        case .cannotWrite(let path, _): .cannotWrite(path)
        case .diskFull(let path): .diskFull(path)
        case .initFailed(let path), .startFailed(let path), .stopFailed(let path):
            .clusterFailed(path)
        case .lockTimeout(let path): .clusterLocked(path)
        case .unsafeSocketDirectory(let path), .socketPathTooLong(let path):
            .unsafeSocketFolder(path)
        case .invalidRole(let name): .unknownWorker(name)
        case .childNotFound(let name): .toolMissing(name)
        case .childNotStarted(let name, _), .childOutputTooLarge(let name): .toolFailed(name)
        }
    }
}

extension ClusterStep {
    var phrase: Phrase {
        switch self {
        case .making: .clusterMaking
        case .starting: .clusterStarting
        }
    }
}
