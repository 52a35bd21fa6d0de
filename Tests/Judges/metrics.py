"""Reads a file of Prometheus's text format with Prometheus's own parser and tells its samples as JSON.

Exits with 1 where the file breaks a rule of the format or of naming that the parser lets pass.
"""

import json
import re
import sys

from prometheus_client.parser import text_string_to_metric_families

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    text = file.read()
faults = []
if not text.endswith("\n"):
    faults.append("the last line has no end")
families = list(text_string_to_metric_families(text))
samples = []
for family in families:
    if not re.fullmatch(r"[a-z][a-z0-9_]*[a-z0-9]", family.name):
        faults.append(f"{family.name}: not a usual name")
    if family.name.endswith(("_total", "_count", "_sum", "_bucket")):
        faults.append(f"{family.name}: a gauge's name has no such suffix")
    if not family.documentation or family.type != "gauge":
        faults.append(f"{family.name}: no HELP, or TYPE {family.type}")
    if not family.samples:
        faults.append(f"{family.name}: no samples")
    for sample in family.samples:
        samples.append({"name": sample.name, "labels": sample.labels, "value": sample.value})
names = [family.name for family in families]
if len(names) != len(set(names)):
    faults.append("a family stands twice")
keys = [(s["name"], json.dumps(s["labels"], sort_keys=True)) for s in samples]
if len(keys) != len(set(keys)):
    faults.append("a sample stands twice")
if faults:
    print("\n".join(faults))
    sys.exit(1)
json.dump(samples, sys.stdout)
