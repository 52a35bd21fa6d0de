#!/usr/bin/env python3
"""Matches a run in shards on two executor processes of Spark, and kills one while it works.

spark.py ENCADENA PIPELINE RUN WORK [WORD…]: RUN was matched by one machine, WORK is an empty folder, the words
are passed on as settings of the pipeline. Tells on standard output, as JSON, which files of 3-match differ
with 2, 3 and 7 shards, and which executors were killed; the one of 3 shards is, while it ranks.
"""
import json
import os
import signal
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "Pipelines", "spark"))
sys.dont_write_bytecode = True
import match
import shards


def process(pid):
    """The words and the parent of a process; nothing once it has ended."""
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            words = file.read().decode(errors="replace").split("\0")
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return words, int(file.read().rsplit(")", 1)[1].split()[1])
    except (OSError, IndexError):
        return [], 0


def executor_that_ranks():
    """The executor below this process that has a command at the round that ranks."""
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        words, parent = process(name)
        if "--round" not in words or words[words.index("--round") + 1] != "rank":
            continue
        found, pid = None, parent
        while pid > 1 and pid != os.getpid():
            above, parent = process(pid)
            if "org.apache.spark.executor.CoarseGrainedExecutorBackend" in above:
                found = pid
            pid = parent
        if found and pid == os.getpid():
            return found
    return None


def kill_one(killed, done):
    while not killed and not done.is_set():
        pid = executor_that_ranks()
        if pid:
            os.kill(pid, signal.SIGKILL)
            killed.append(pid)
        time.sleep(0.005)


def differing(one, other):
    names = set(os.listdir(one)) | set(os.listdir(other))

    def contents(folder, name):
        try:
            with open(os.path.join(folder, name), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    return sorted(name for name in names if contents(one, name) != contents(other, name))


def main():
    encadena, pipeline, whole, work, *words = sys.argv[1:]
    spark = shards.session("encadena test", "local-cluster[2,1,1024]", {
        "spark.sql.shuffle.partitions": "3"})
    told = {"differing": {}, "files": len(os.listdir(os.path.join(whole, "3-match"))), "killed": []}
    for count in [2, 3, 7]:
        run = os.path.join(work, f"cut{count}", "run")
        os.makedirs(run)
        for stage in ["1-ingest", "2-normalize"]:
            os.symlink(os.path.join(whole, stage), os.path.join(run, stage))
        matching = match.Matching(spark, pipeline, run, encadena, count, words)
        done = threading.Event()
        killer = threading.Thread(target=kill_one, args=(told["killed"], done))
        try:
            matching.start(matching.prepare())
            if count == 3:
                killer.start()
            matching.rank()
            matching.finish()
        finally:
            done.set()
            if count == 3:
                killer.join()
            matching.close()
        told["differing"][str(count)] = differing(
            os.path.join(whole, "3-match"), os.path.join(run, "3-match"))
    shards.stop(spark)
    print(json.dumps(told))


if __name__ == "__main__":
    shards.carry_out("spark.py", main)
