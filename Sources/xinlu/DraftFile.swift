import Cluster
import Glibc
import Identity
import Messages
import Screening

/// A form that is being typed, on this machine's own disk from its first answer on.
///
/// Records are appended, each the whole state and sealed, so that a kill at any moment leaves the one
/// before. The file is locked while it is open: two windows do not type one form.
struct DraftFile: ~Copyable {
    static var folder: String { DataFolder.path + "/drafts" }

    let id: String
    private let file: Int32

    deinit { close(file) }

    private static func path(_ id: String) -> String { folder + "/" + id }

    static func newID() -> String { RandomToken.make() }

    static func create(_ id: String = newID()) throws -> DraftFile {
        try DataFolder.make(folder)
        let file = unsafe open(path(id), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Fault(.cannotWrite, .cannotWrite(path(id))) }
        _ = flock(file, LOCK_EX | LOCK_NB)
        return DraftFile(id: id, file: file)
    }

    /// Takes a draft up again.
    ///
    /// - Throws: ``Fault``: gone, or in use by another window.
    static func take(_ id: String) throws -> DraftFile {
        let file = unsafe open(path(id), O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw Fault(.noInput, .draftGone) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw Fault(.tryLater, .draftInUse)
        }
        return DraftFile(id: id, file: file)
    }

    /// On disk when it returns, a power cut included.
    func keep(_ draft: EntryDraft, keys: HouseKeys) throws {
        let sealed = try draft.sealed(by: keys)
        let length = UInt32(sealed.count)
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + sealed
        lseek(file, 0, SEEK_END)
        let written = unsafe bytes.withUnsafeBytes {
            unsafe write(file, $0.baseAddress, $0.count)
        }
        guard written == bytes.count, fdatasync(file) == 0 else {
            throw Fault(.cannotWrite, .cannotWrite(Self.path(id)))
        }
    }

    /// The form is stored, or given up.
    func remove() { Self.remove(id) }

    static func remove(_ id: String) { _ = unsafe unlink(path(id)) }

    /// The newest state that opens, with its file; a torn or foreign file is nil.
    static func read(_ id: String, keys: HouseKeys) -> EntryDraft? {
        guard let bytes = try? BoundedFile.read(path(id), limit: 1 << 22) else { return nil }
        var records: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while rest.count >= 4 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            guard length <= rest.count else { break }
            records.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return records.reversed().lazy.compactMap {
            try? EntryDraft(id: id, sealed: Array($0), keys: keys)
        }.first
    }

    /// All that can be opened, the oldest first; the others are counted.
    static func all(keys: HouseKeys) -> (drafts: [EntryDraft], unreadable: Int) {
        let ids = DataFolder.names(in: folder).sorted {
            DataFolder.modified(path($0)) < DataFolder.modified(path($1))
        }
        let drafts = ids.compactMap { read($0, keys: keys) }
        return (drafts, ids.count - drafts.count)
    }

    static var isEmpty: Bool { DataFolder.names(in: folder).isEmpty }
}

extension DataFolder {
    /// What lies in a folder, hidden names left out; none where there is no folder.
    static func names(in folder: String) -> [String] {
        entries(in: folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    static func entries(in folder: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            names.append(
                unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                    unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                        unsafe String(cString: $0)
                    }
                })
        }
        return names
    }

    /// Nanoseconds; 0: it is gone.
    static func modified(_ path: String) -> Int {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return 0 }
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}
