"""What holds for all tests: the network is closed, here and in the programs that a test starts."""

from __future__ import annotations

import os
from pathlib import Path

from tests.offline import sitecustomize

os.environ["PYTHONPATH"] = os.pathsep.join(
    part for part in (str(Path(sitecustomize.__file__).parent), os.environ.get("PYTHONPATH", "")) if part
)
