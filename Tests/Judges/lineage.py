"""Reads OpenLineage events, one JSON object a line, into OpenLineage's own classes and back.

What its classes refuse, or would write in other words, is a fault; fields of our own may stand beside.
"""

import json
import sys

from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.generated.dataset_version_dataset import DatasetVersionDatasetFacet
from openlineage.client.generated.error_message_run import ErrorMessageRunFacet
from openlineage.client.generated.input_statistics_input_dataset import InputStatisticsInputDatasetFacet
from openlineage.client.generated.output_statistics_output_dataset import OutputStatisticsOutputDatasetFacet
from openlineage.client.generated.parent_run import Job as ParentJob
from openlineage.client.generated.parent_run import ParentRunFacet
from openlineage.client.generated.parent_run import Run as ParentRun
from openlineage.client.serde import Serde

OWN = {"schemaURL", "stage", "seconds", "exit"}


def plain(facet):
    """A facet's own fields."""
    return {key: value for key, value in facet.items() if not key.startswith("_")}


def run_facets(facets):
    read = {}
    if "parent" in facets:
        parent = plain(facets["parent"])
        read["parent"] = ParentRunFacet(run=ParentRun(**parent["run"]), job=ParentJob(**parent["job"]))
    if "errorMessage" in facets:
        read["errorMessage"] = ErrorMessageRunFacet(**plain(facets["errorMessage"]))
    return read


def dataset(value, kind, statistics, own):
    return kind(
        namespace=value["namespace"], name=value["name"],
        facets={"version": DatasetVersionDatasetFacet(**plain(value["facets"]["version"]))},
        **{own: {name: statistics(**plain(facet)) for name, facet in value[own].items()}})


def event(value):
    return RunEvent(
        eventType=RunState[value["eventType"]], eventTime=value["eventTime"],
        run=Run(runId=value["run"]["runId"], facets=run_facets(value["run"]["facets"])),
        job=Job(namespace=value["job"]["namespace"], name=value["job"]["name"]),
        producer=value["producer"],
        inputs=[dataset(v, InputDataset, InputStatisticsInputDatasetFacet, "inputFacets")
                for v in value["inputs"]],
        outputs=[dataset(v, OutputDataset, OutputStatisticsOutputDatasetFacet, "outputFacets")
                 for v in value["outputs"]])


def bare(value):
    """A value without what is empty and without who wrote a facet by which edition of its schema."""
    if isinstance(value, dict):
        kept = {key: bare(item) for key, item in value.items() if not key.startswith("_")}
        return {key: item for key, item in kept.items() if item not in ({}, [], None)}
    return [bare(item) for item in value] if isinstance(value, list) else value


count = 0
for line in open(sys.argv[1], encoding="utf-8"):
    value = json.loads(line)
    if "eventType" not in value:
        continue
    count += 1
    told = bare({key: item for key, item in value.items() if key not in OWN})
    written = bare({k: v for k, v in json.loads(Serde.to_json(event(value))).items() if k not in OWN})
    if told != written:
        sys.exit(f"line {count}: {json.dumps(told)}\nis not {json.dumps(written)}")
print(count)
