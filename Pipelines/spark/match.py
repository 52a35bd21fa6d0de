#!/usr/bin/env python3
"""Ranks a run's suppliers in shards on Apache Spark; the bytes are those of one machine.

match.py PIPELINE --run DIR [--partitions N] [--master URL] [--encadena BINARY] [--set KEY=VALUE]…
         [--rows URL] [--conf KEY=VALUE]…

DIR holds what Normalize wrote. Spark reads the rows of suppliers, each task hands those of its partition
to `encadena match --shard -`, and Spark merges what the shards answer: first what words weigh, then,
where the pipeline asks for it, the greatest sums by text, then the lists of the needs. The driver brings
the lists to rankings with `encadena match --merged`, which writes DIR/3-match with all that hangs on it.
"""

import json
import os
import shutil
import sys
import tempfile
import threading

from pyspark.sql import functions as F

import shards
import tables

# The tables whose rows go to the shard of their supplier, as MatchShard has them.
OF_SUPPLIERS = [
    "suppliers", "supplier_products", "supplier_credentials", "supplier_skills", "supplier_awards",
    "supplier_exclusions", "supplier_ownership",
]
# The tables that every shard reads whole; all else that Normalize wrote is read on the driver alone.
OF_ALL = [
    "needs", "requirements", "skill_requirements", "certificates", "certificate_covers", "concordance",
    "skills", "skill_covers", "skill_supply", "agreements", "agreement_parties", "preferences",
    "origin_rules", "supplier_bills", "bill_materials", "decisions", "lexicon", "synonyms", "codes",
]
STATISTICS, TEXTS, LISTS = "statistics.tsv", "texts.tsv", "lists.tsv"
SPLIT_ROW = "a row is not whole"


class Matching:
    """One run that is matched in shards; several can share a session."""

    def __init__(self, spark, pipeline, run, encadena, partitions, overrides=(), rows=None):
        self.spark = spark
        self.run = run
        self.encadena = encadena.removeprefix("local:")
        self.partitions = partitions
        self.rows = rows
        self.words = ["match", pipeline, "--run", run, *(w for o in overrides for w in ("--set", o))]
        self.scratch = tempfile.mkdtemp(prefix="encadena-")
        # Each matching sends files of its own, so that a session can hold several.
        self.name = os.path.basename(self.scratch)
        self.binary = encadena

    def close(self):
        shutil.rmtree(self.scratch, ignore_errors=True)

    def shared(self):
        """A run folder with what every shard needs: the plan, the tables read whole, and of the others
        the headings."""
        package = os.path.join(self.run, "2-normalize")
        if not os.path.isdir(package):
            raise shards.ShardError(shards.INPUT_MISSING, f"{package}: no such folder; normalize first")
        folder = os.path.join(self.scratch, "shared")
        os.makedirs(os.path.join(folder, "2-normalize"))
        with open(os.path.join(folder, "plan.json"), "w", encoding="utf-8") as file:
            file.write(self.plan)
        for name in OF_ALL + OF_SUPPLIERS:
            source = os.path.join(package, name + ".csv")
            target = os.path.join(folder, "2-normalize", name + ".csv")
            if not os.path.exists(source):
                continue
            if name in OF_ALL:
                shutil.copyfile(source, target)
            else:
                with open(target, "w", encoding="utf-8", newline="") as file:
                    file.write(tables.heading(source)[1] + "\n")
        return folder

    def prepare(self):
        """What needs no session: the pipeline as it is understood, and what shards share."""
        self.plan = shards.run([self.encadena, *self.words, "--round", "plan"])
        match = json.loads(self.plan)["match"]
        self.needs_texts = match["textCandidates"] is not None or match["textScale"] == "best"
        return self.shared()

    def start(self, shared):
        """Sends what shards share, and cuts the suppliers."""
        self.binary = shards.ship(self.spark, self.binary)
        self.folder = shards.ship_folder(self.spark, shared, self.name)
        self.threads = self.spark.conf.get("spark.task.cpus", "1")

    def cut(self, splits_records):
        """The rows of the suppliers, by shard."""
        files = [os.path.join(self.run, "2-normalize", name + ".csv") for name in OF_SUPPLIERS]
        return shards.lines(tables.partitioned(
            self.spark, [file for file in files if os.path.exists(file)], "supplier_id",
            self.partitions, splits_records, self.rows))

    def ask(self, rows, round, known):
        """What the shards answer to a round, as a frame of lines; `known` is merged already."""
        words = [
            self.binary, "match", f"{self.folder}/plan.json", "--run", self.folder, "--shard", "-",
            "--round", round, "--threads", self.threads]
        if known:
            folder = os.path.join(self.scratch, f"for-{round}")
            os.makedirs(folder, exist_ok=True)
            for name in known:
                shutil.copyfile(os.path.join(self.scratch, name), os.path.join(folder, name))
            words += ["--merged", shards.ship_folder(self.spark, folder, f"{self.name}-{round}")]
        return shards.pipe(self.spark, rows, words)

    def write(self, frame, name):
        """Writes merged lines here."""
        with open(os.path.join(self.scratch, name), "w", encoding="utf-8", newline="") as file:
            for (line,) in frame.collect():
                if line.startswith("!\t"):
                    shards.refuse(line)
                file.write(line + "\n")

    def rank(self):
        """All rounds; leaves the merged files in the scratch folder."""
        try:
            self.rounds(splits_records=False)
        except shards.ShardError as error:
            if SPLIT_ROW not in str(error):
                raise
            self.rounds(splits_records=True)

    def rounds(self, splits_records):
        rows = self.cut(splits_records)
        self.write(summed(self.ask(rows, "count", [])), STATISTICS)
        known = [STATISTICS]
        if self.needs_texts:
            self.write(merged(self.ask(rows, "text", known)), TEXTS)
            known.append(TEXTS)
        self.write(merged(self.ask(rows, "rank", known)), LISTS)

    def finish(self):
        """Brings the merged lists to rankings; says where they are."""
        return shards.run([self.encadena, *self.words, "--merged", self.scratch])


def fields(lines):
    """The fields of lines that are not empty."""
    return lines.where(F.col("value") != "").select(F.split("value", "\t").alias("f"))


def summed(lines):
    """Numbers of one name summed up; what a command said when it failed, as it is."""
    f = F.col("f")
    sums = fields(lines).groupBy(f[0].alias("name")).agg(
        F.sum(F.expr("try_cast(f[1] as bigint)")).alias("sum"), F.max(f[1]).alias("code"),
        F.max(F.when(F.size(f) > 2, F.get(f, F.lit(2)))).alias("message"))
    return sums.select(
        F.when(F.col("name") == "!", F.concat_ws("\t", "name", "code", "message"))
        .otherwise(F.concat_ws("\t", "name", F.col("sum").cast("string"))).alias("value"))


def merged(lines):
    """Lists of one need merged: their elements in the order of their bytes, the first ones kept.

    Of the list of texts only the first and the last that is kept are told: the greatest sum, and the least
    that still enters.
    """
    lists = fields(lines).groupBy(
        F.expr("f[0]").alias("need"), F.expr("f[1]").alias("list")
    ).agg(
        F.expr("min(f[2])").alias("keep"),
        F.expr("array_sort(flatten(collect_list(slice(f, 4, size(f)))))").alias("all"))
    kept = F.expr("""
        case when need = '!' then array()
             when list = 'text' and size(all) < cast(keep as int) then slice(all, 1, 1)
             when list = 'text' then array(all[0], all[cast(keep as int) - 1])
             else slice(all, 1, cast(keep as int)) end""")
    return lists.select(F.concat_ws("\t", "need", "list", "keep", kept).alias("value"))


def main():
    parser = shards.arguments(__doc__)
    parser.add_argument("--rows", metavar="URL",
                        help="where executors read 2-normalize's tables of suppliers (default: DIR)")
    options = parser.parse_args()
    shards.carry_out("match.py", lambda: work(options))


def work(options):
    encadena = options.encadena
    if not encadena.startswith("local:"):
        encadena = shutil.which(encadena) or encadena
    settings = shards.settings(options)
    if options.partitions:
        settings.setdefault("spark.sql.shuffle.partitions", str(options.partitions))
    matching = Matching(
        None, options.pipeline, options.run, encadena, options.partitions, options.set,
        options.rows)
    try:
        # The virtual machine takes seconds to start, and what shards share is gathered meanwhile.
        started = {}
        starting = threading.Thread(target=lambda: started.update(
            spark=shards.session("encadena match", options.master, settings)))
        starting.start()
        try:
            shared = matching.prepare()
        finally:
            starting.join()
        if "spark" not in started:
            raise shards.ShardError(shards.FAULT, "Spark did not start")
        matching.spark = spark = started["spark"]
        matching.partitions = options.partitions or spark.sparkContext.defaultParallelism
        matching.start(shared)
        matching.rank()
        print(matching.finish(), end="")
        shards.stop(spark)
    finally:
        matching.close()


if __name__ == "__main__":
    main()
