import Command
import Foundation
import Workbench

ProcessFacts.keepFreedMemory()
exit(Command().run(Array(CommandLine.arguments.dropFirst())))
