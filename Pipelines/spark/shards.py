"""Runs the command on the partitions of a Spark job.

The lines of a partition go to the command's standard input, and what it writes comes back as lines. The
JVM does all of that (`RDD.pipe`), so executors need no Python. A command that refuses its input is not
run again: its message and its exit code reach the driver as a line that begins with `!`. One that is
killed fails its task, and Spark runs the task again.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

import pyspark
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from py4j.protocol import Py4JJavaError

# The exit codes that the command ends with, as sysexits.h has them.
USAGE, DATA, INPUT_MISSING, FAULT, INPUT_OUTPUT = 64, 65, 66, 70, 74

# Runs "$@" on standard input, in a scratch folder that goes whatever becomes of it. What it leaves unread
# is read here, for Spark takes a closed pipe for a failure of its own. 128 and more is death by a signal,
# which says nothing about the input.
WRAPPER = r"""
TMPDIR=$(mktemp -d) || exit 74
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
"$@" 2>"$TMPDIR/errors"
code=$?
cat >/dev/null
[ $code -eq 0 ] && exit 0
[ $code -gt 128 ] && cat "$TMPDIR/errors" >&2 && exit $code
printf '\n!\t%s\t' $code
tr '\n\t' '  ' <"$TMPDIR/errors"
echo
"""


# The folders of archives that were sent: an executor that starts late asks for them all.
_sent = []


class ShardError(Exception):
    """What the command said when it ended with a code that is not zero."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def arguments(description):
    """A parser of what every job is told: the pipeline, the run, and where Spark and the command are."""
    parser = argparse.ArgumentParser(description=description.split("\n", 1)[0])
    parser.add_argument("pipeline", metavar="PIPELINE")
    parser.add_argument("--run", required=True, metavar="DIR", help="the folder of the run")
    parser.add_argument("--partitions", type=int, metavar="N",
                        help="shards (default: one per core of the session)")
    parser.add_argument("--master", default="local[*]", metavar="URL",
                        help="where Spark runs (default: local[*])")
    parser.add_argument("--encadena", default="encadena", metavar="BINARY",
                        help="the command; it is sent to executors, or local:/path is on all of them")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE",
                        help="replace a value of the pipeline file")
    parser.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE",
                        help="a setting of Spark")
    return parser


def settings(options):
    """The settings of Spark that were given."""
    return dict(pair.split("=", 1) for pair in options.conf)


def session(name, master, settings=None):
    """A session for jobs whose partitions go to the command.

    `settings` are Spark's own (`spark.executor.memory` and so on) and go before those chosen here.
    """
    is_local = master.startswith("local")
    chosen = {
        # The partitions decide which shard a row is in, so Spark may not join any of them.
        "spark.sql.adaptive.enabled": "false",
        # A shard is as good as its copy: the first answer stands, and nothing is run twice for speed.
        "spark.speculation": "false",
        "spark.task.maxFailures": "4",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
    }
    words = "-Dlog4j2.configurationFile=file:" + os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "log4j2.properties")
    if is_local:
        # The machines are up for seconds: compiling twice and several collectors cost more than they
        # give, half of the CPU time at 100,000 suppliers.
        brief = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
        words += " " + brief
        chosen["spark.executor.extraJavaOptions"] = brief
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        chosen["spark.driver.host"] = "127.0.0.1"
        chosen["spark.driver.bindAddress"] = "127.0.0.1"
    chosen["spark.driver.extraJavaOptions"] = words
    chosen.update(settings or {})
    builder = SparkSession.builder.appName(name).master(master)
    for key, value in chosen.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def stop(spark):
    """Ends a session. A cluster of this machine alone leaves copies of what was sent, which go too."""
    context = spark.sparkContext
    master, application = context.master, context.applicationId
    spark.stop()
    while _sent:
        _sent.pop().cleanup()
    if master.startswith("local-cluster"):
        home = os.environ.get("SPARK_HOME") or os.path.dirname(pyspark.__file__)
        shutil.rmtree(os.path.join(home, "work", application), ignore_errors=True)


def ship(spark, path):
    """Sends a file to every executor; returns its path as commands there have it.

    `local:/path` is on every node already, as in Spark's own settings.
    """
    if path.startswith("local:"):
        return path.removeprefix("local:")
    if not os.path.exists(path):
        raise ShardError(INPUT_MISSING, f"{path}: no such file")
    spark.sparkContext.addFile(os.path.abspath(path))
    return os.path.join(shipped_folder(spark), os.path.basename(path))


def ship_folder(spark, folder, name):
    """Sends a folder to every executor as one archive; returns its path as commands there have it."""
    _sent.append(tempfile.TemporaryDirectory(prefix="encadena-"))
    archive = shutil.make_archive(os.path.join(_sent[-1].name, name), "zip", folder)
    spark.sparkContext.addArchive(f"{archive}#{name}")
    return os.path.join(shipped_folder(spark), name)


def shipped_folder(spark):
    """The folder that files are sent to, as commands have it: executors work in it, the driver of a
    local session does not."""
    is_local = spark.sparkContext.master.startswith("local[")
    return SparkFiles.getRootDirectory() if is_local else "."


def lines(frame):
    """A frame of one column of text as an RDD of the JVM that several pipes can read.

    The shuffle behind it is done once, however many pipes follow.
    """
    return getattr(frame._jdf, "as")(_text(frame.sparkSession)).toJavaRDD()


def pipe(spark, rows, command):
    """Runs a command on each partition of what `lines` returned; a frame of the lines it wrote."""
    java = spark.sparkContext._jvm.java.util
    words = java.ArrayList()
    for word in ["/bin/sh", "-c", WRAPPER, "encadena", *command]:
        words.add(word)
    piped = rows.pipe(words, java.HashMap(), False, 1 << 16, "UTF-8")
    return DataFrame(spark._jsparkSession.createDataset(piped.rdd(), _text(spark)).toDF(), spark)


def _text(spark):
    return spark.sparkContext._jvm.org.apache.spark.sql.Encoders.STRING()


def refuse(line):
    """Raises what a line that begins with `!` tells."""
    _, code, message = line.split("\t", 2)
    raise ShardError(int(code), message.strip())


def run(command):
    """Runs a command here; returns what it wrote, and raises what it said when it failed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode < 0:
        raise ShardError(FAULT, f"{shlex.join(command)}: killed by signal {-done.returncode}")
    if done.returncode != 0:
        raise ShardError(done.returncode, done.stderr.strip())
    return done.stdout


def carry_out(program, job):
    """Runs a job and ends the process: with 0, or with the code and the message of what went wrong."""
    try:
        job()
    except ShardError as error:
        message = str(error).removeprefix("encadena: ")
        print(f"{program}: {message}", file=sys.stderr)
        sys.exit(error.code)
    except Py4JJavaError as error:
        cause = error.java_exception
        while cause.getCause() is not None:
            cause = cause.getCause()
        print(f"{program}: Spark: {cause.toString().splitlines()[0]}", file=sys.stderr)
        sys.exit(FAULT)
    except OSError as error:
        print(f"{program}: {error.filename or ''}: {error.strerror}", file=sys.stderr)
        sys.exit(INPUT_MISSING if isinstance(error, FileNotFoundError) else INPUT_OUTPUT)
