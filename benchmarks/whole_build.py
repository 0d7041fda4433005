"""A whole build in a process that holds nothing else: `python -m benchmarks.whole_build ROOM SITE`.

Prints, as JSON, seconds, those of the processor here and in processes beside, and the peaks of
memory of both in megabytes.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from workstation.services.newsroom import open_newsroom


@dataclass
class WholeBuild:
    """What a build took."""

    seconds: float
    processor: float
    processor_beside: float
    peak: float
    peak_beside: float


def measured_apart(newsroom: Path, site: Path) -> WholeBuild:
    """Publish to an empty folder in a process of its own, and return what it took."""
    command = [sys.executable, "-m", "benchmarks.whole_build", str(newsroom), str(site)]
    answer = subprocess.run(command, check=True, capture_output=True)
    return WholeBuild(**json.loads(answer.stdout))


def _measured(folder: Path, site: Path) -> WholeBuild:
    newsroom = open_newsroom(folder)
    with newsroom.writing():
        begun, worked = time.perf_counter(), time.process_time()
        newsroom.publishing.publish(site)
        took, spent = time.perf_counter() - begun, time.process_time() - worked
    newsroom.close()
    here, beside = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    ended = beside.ru_utime + beside.ru_stime
    return WholeBuild(took, spent, ended, here.ru_maxrss / 1024, beside.ru_maxrss / 1024)


if __name__ == "__main__":
    room, target = map(Path, sys.argv[1:])
    print(json.dumps(asdict(_measured(room, target))))
