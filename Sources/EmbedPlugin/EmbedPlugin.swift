import Foundation
import PackagePlugin

/// Writes `sql/`, `instruments/` and `help/` into code, so that one file runs from anywhere: SwiftPM's
/// resources do not survive an installation.
@main struct EmbedPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folders = ["SQLFiles": "sql", "HelpPages": "help"]
        let folder = folders[target.name] ?? "instruments"
        let root = context.package.directoryURL.appending(path: folder).resolvingSymlinksInPath()
        let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Embedded.swift")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { path in
                ["sql", "yaml", "csv", "md"].contains((path as NSString).pathExtension)
            }
            .sorted()
        return [
            .buildCommand(
                displayName: "Embedding \(folder)/",
                executable: try context.tool(named: "EmbedTool").url,
                arguments: [folder, root.path, output.path] + files,
                inputFiles: files.map { root.appending(path: $0) },
                outputFiles: [output])
        ]
    }
}
