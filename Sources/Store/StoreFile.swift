import Foundation
import Glibc

/// The store's file on disk: who may read it, and that it is there.
struct StoreFile {
    /// Where it is.
    let path: String

    /// Makes the file and its folders where they are missing and may be made.
    ///
    /// - Returns: warnings, such as that others may read the file.
    func prepare(for mode: Store.Mode) throws(StoreError) -> [String] {
        guard FileManager.default.fileExists(atPath: path) else {
            guard mode == .readWrite else {
                throw StoreError(
                    .missing,
                    "There is no store at \(path). `waymark import` makes one."
                )
            }
            try makeFolder()
            try makeFile()
            return []
        }
        return try warnings()
    }

    private var folder: String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "." : folder
    }

    private func makeFolder() throws(StoreError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StoreError(
                .notPermitted,
                "The folder \(folder) cannot be made. Name another store with --store."
            )
        }
    }

    /// The file is empty at first, and made by us so that at no time others may read it.
    private func makeFile() throws(StoreError) {
        let descriptor = unsafe Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno == ENOSPC || errno == EDQUOT {
            throw StoreError(.diskFull, "The disk is full: \(path) cannot be made.")
        } else if errno != EEXIST || !FileManager.default.fileExists(atPath: path) {
            throw StoreError(
                .notPermitted,
                "\(path) cannot be made: \(unsafe String(cString: strerror(errno))). "
                    + "Name another store with --store."
            )
        }
    }

    private func warnings() throws(StoreError) -> [String] {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            throw StoreError(.notAStore, "\(path) is not a file. Name another store with --store.")
        }
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 != 0 else { return [] }
        let shown = String(mode & 0o777, radix: 8)
        return [
            "Others may read the store \(path) (mode \(shown)). Close it to them: chmod 600 '\(path)'"
        ]
    }
}
