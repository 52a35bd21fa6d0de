#!/usr/bin/env python3
"""Finds which records are one on Apache Spark, and writes `2-normalize` as one machine would.

normalize.py PIPELINE --run DIR [--partitions N] [--master URL] [--encadena BINARY] [--set KEY=VALUE]… [--conf KEY=VALUE]…

DIR holds `1-ingest`. The driver cleans the records once; each partition compares the pairs whose lower record
is its own; the driver learns the model from what they counted; each partition weighs its pairs; the driver
joins what they linked and writes the package. Executors run the command alone, by the JVM, without Python.
"""

import base64
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor

from pyspark import StorageLevel
from pyspark.sql import functions as F

import shards

# What a partition's task does: $1 is the round, $2 the number of partitions, $3 the records or the model, the
# rest is the command. Its input begins with the partition's number. A file goes in and out as lines, each its
# name and a piece of it in base64: Spark's lines are text.
TASK = r"""
round=$1; count=$2; from=$3; shift 3
folder=$(mktemp -d) || exit 74
trap 'rm -rf "$folder"' EXIT
trap 'exit 74' HUP INT TERM PIPE
read -r number
ln -s "$(realpath "$from")" "$folder" || exit 66
if [ "$round" = weigh ]; then
  cut -f 2 | base64 -d >"$folder/pairs-$number-of-$count.bin" || exit 74
fi
"$@" --links "$folder" --round "$round" --shard "$number" --shards "$count" >/dev/null || exit
echo "$number"
case $round in compare) files='counts pairs' ;; weigh) files=links ;; esac
for file in $files; do
  base64 -w 65536 "$folder/$file-$number-of-$count.bin" | sed "s/^/$file\t/" || exit 74
done
"""

# The line with a partition's number.
NUMBER = "line rlike '^[0-9]+$'"


def task(spark, rows, round_, count, file, command):
    """Runs a round on each partition; a frame of the lines that come out, kept on the executors' disks."""
    words = ["/bin/sh", "-c", TASK, "encadena", round_, str(count), file, *command]
    frame = shards.pipe(spark, rows, words).toDF("line").persist(StorageLevel.DISK_ONLY)
    for row in frame.filter("line like '!\t%'").collect():
        shards.refuse(row.line)
    return frame


def receive(frame, kind, count, folder):
    """Writes the files of a kind that a round gave, partition after partition."""
    output = None
    seen = 0
    # The lines of a partition stay together and in order: its number, then the pieces of its files.
    for row in frame.filter(f"{NUMBER} or line like '{kind}\t%'").toLocalIterator():
        number, tab, piece = row.line.partition("\t")
        if tab:
            output.write(base64.b64decode(piece))
            continue
        if output:
            output.close()
        output = open(os.path.join(folder, f"{kind}-{number}-of-{count}.bin"), "wb")
        seen += 1
    if output:
        output.close()
    if seen != count:
        raise shards.ShardError(shards.FAULT, f"{seen} of {count} partitions gave {kind}")


def job(options):
    local = [options.encadena.removeprefix("local:"), "normalize", options.pipeline, "--run", options.run]
    local += [word for value in options.set for word in ("--set", value)]
    if options.threads:
        local += ["--threads", str(options.threads)]
    with tempfile.TemporaryDirectory(prefix="encadena-links-") as links, ThreadPoolExecutor(1) as pool:
        local += ["--links", links]
        # The virtual machine takes seconds to start, and the records are cleaned meanwhile.
        prepared = pool.submit(shards.run, [*local, "--round", "prepare"])
        spark = shards.session(
            "encadena normalize", options.master, shards.settings(options))
        try:
            prepared.result()
            distribute(spark, options, links, local)
        finally:
            shards.stop(spark)
        print(shards.run(local), end="")


def distribute(spark, options, links, local):
    """Does the rounds between the first and the last."""
    count = options.partitions or spark.sparkContext.defaultParallelism
    # What the first round wrote beside the records is the pipeline with its includes and settings in it.
    pipeline = shards.ship(spark, os.path.join(links, "pipeline.json"))
    binary = shards.ship(spark, shutil.which(options.encadena) or options.encadena)
    threads = options.executor_threads or spark.conf.get("spark.task.cpus", "1")
    command = [binary, "normalize", pipeline, "--run", ".", "--threads", str(threads)]
    records = shards.ship(spark, os.path.join(links, "records.bin"))
    # One number to a partition.
    numbers = spark.range(1, count + 1, 1, count).select(F.col("id").cast("string"))
    compared = task(spark, shards.lines(numbers), "compare", count, records, command)
    receive(compared, "counts", count, links)
    shards.run([*local, "--round", "train"])
    model = shards.ship(spark, os.path.join(links, "model.bin"))
    pairs = compared.filter(f"{NUMBER} or line like 'pairs\t%'")
    linked = task(spark, shards.lines(pairs), "weigh", count, model, command)
    receive(linked, "links", count, links)


def main():
    parser = shards.arguments(__doc__)
    parser.add_argument("--threads", type=int, metavar="N",
                        help="threads of the command on this machine (default: one per processor)")
    parser.add_argument("--executor-threads", type=int, metavar="N",
                        help="threads of a task's command (default: spark.task.cpus)")
    options = parser.parse_args()
    shards.carry_out("normalize.py", lambda: job(options))


if __name__ == "__main__":
    main()
