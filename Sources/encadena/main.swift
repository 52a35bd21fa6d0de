import Command
import Foundation
import Workbench

ProcessFacts.keepFreedMemory()
Interruption.heed()
exit(Command().run(Array(CommandLine.arguments.dropFirst())))
