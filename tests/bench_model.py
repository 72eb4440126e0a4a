"""What a folder costs with a model: `python -m tests.bench_model [--cvs 200] [--in-flight 2 4] [--latency 0.5]`.

A model of our own answers on this computer, after half a second or as long as is said; now and then it is too busy, breaks
down or hangs. The best that can be is the number of calls times that long, over the calls that may be under way at once.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.bench_folder import SEED, Measured, command, measured
from tests.cli.running import POSTING
from tests.generate_cvs import write_cvs

LATENCY = 0.5  # seconds, unless told otherwise
BUSY, BROKEN = 25, 40  # every so many calls
HANGS = (60, 120)  # these calls
TIMEOUT = 8  # seconds, of the profile
SETTINGS = """engine = "llm"
profile = "bank"
in_flight = {in_flight}
kept_days = 0

[profiles.bank]
base_url = "http://127.0.0.1:{port}/v1"
model = "scripted"
timeout = {timeout}
prices = {{ input = 0.40, output = 1.60 }}
"""
WORDS = re.compile(r"[^\n]*keukentafelgesprek[^\n]*")


@dataclass(slots=True)
class Told:
    """What the model was asked, over time."""

    calls: int = 0
    answered: int = 0
    under_way: int = 0
    most: int = 0
    first: float = 0.0
    last: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)


class Model(BaseHTTPRequestHandler):
    """Answers with one quote from the paper that it is shown, in the shape that is asked for."""

    protocol_version = "HTTP/1.1"
    told: Told
    latency: float

    def do_POST(self) -> None:
        """Answer one question, or not."""
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        told, now = self.told, time.perf_counter()
        with told.lock:
            told.calls += 1
            call = told.calls
            told.first = told.first or now
            told.under_way += 1
            told.most = max(told.most, told.under_way)
        try:
            self._serve(call, body)
        finally:
            with told.lock:
                told.under_way -= 1
                told.last = time.perf_counter()

    def _serve(self, call: int, body: dict[str, object]) -> None:
        if call in HANGS:
            time.sleep(TIMEOUT + 2)
            self.close_connection = True
            return
        if call % BUSY == 0:
            self._send(429, {"error": {"message": "busy"}}, {"Retry-After": "1"})
        elif call % BROKEN == 0:
            self._send(500, {"error": {"message": "broken"}}, {})
        else:
            time.sleep(self.latency)
            self._send(200, completion(body), {})
            with self.told.lock:
                self.told.answered += 1

    def _send(self, status: int, body: dict[str, object], headers: dict[str, str]) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def completion(body: dict[str, object]) -> dict[str, object]:
    """Word the answer: a proof of the tasks that the posting asks, where the CV names them; no posting is read by it."""
    text = str(body["messages"])
    label = re.search(r"## (\S+) \([^\n]*?`(task\.[^`]+)`", text.replace("\\n", "\n"), re.DOTALL)
    words = WORDS.search(text.rpartition("<<<cv ")[2].replace("\\n", "\n"))
    proofs = []
    if label and words:
        proofs = [{"criterion": label[1], "proves": label[2], "paper": "cv", "job": "", "quote": words[0].strip()}]
    content = json.dumps({"jobs": [], "proofs": proofs}, ensure_ascii=False)
    usage = {"prompt_tokens": len(text) // 4, "completion_tokens": len(content) // 4}
    message = {"role": "assistant", "content": content}
    return {"id": "x", "choices": [{"index": 0, "finish_reason": "stop", "message": message}], "usage": usage}


def one(place: Path, in_flight: int, criteria: Path, latency: float) -> tuple[Measured, Told]:
    """Run once against a model of its own."""
    told = Told()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Own", (Model,), {"told": told, "latency": latency}))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = place / f"home{in_flight}"
    (home / "checker").mkdir(parents=True)
    settings = SETTINGS.format(in_flight=in_flight, port=server.server_port, timeout=TIMEOUT)
    (home / "checker" / "config.toml").write_text(settings, "utf-8")
    os.environ["XDG_CONFIG_HOME"] = str(home)
    arguments = command(place / "cvs", place / f"out{in_flight}", posting=criteria)
    try:
        return measured(arguments), told
    finally:
        server.shutdown()


def compare(cvs: int, widths: list[int], latency: float, place: Path) -> None:
    """Measure each number of calls at once, and print it against the best that can be."""
    folder, criteria = place / "cvs", place / "criteria.yaml"
    write_cvs(cvs, folder, SEED)
    subprocess.run(
        [sys.executable, "-m", "checker", "criteria", str(POSTING), "-o", str(criteria)], check=True, stdout=subprocess.DEVNULL
    )
    rules = measured(command(folder, place / "rules", "--engine", "rules", posting=criteria))
    print(f"{cvs} CVs by the rules alone: {rules.wall:.1f} s, {rules.processor:.1f} CPU s")
    head = f"{'in flight':>10}{'calls':>7}{'most':>6}{'ideal s':>9}{'wall s':>8}{'calling s':>10}"
    print(f"{head}{'CPU s':>8}{'peak MB':>9}{'unread':>8}", flush=True)
    for width in widths:
        run, told = one(place, width, criteria, latency)
        unread = len(json.loads((place / f"out{width}" / "ranking.json").read_text("utf-8"))["unread"])
        ideal = told.calls * latency / width
        calling = told.last - told.first
        print(
            f"{width:10}{told.calls:7}{told.most:6}{ideal:9.1f}{run.wall:8.1f}{calling:10.1f}"
            f"{run.processor:8.1f}{max(run.halves):9.0f}{unread:8}",
            flush=True,
        )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench_model", description=__doc__)
    parser.add_argument("--cvs", type=int, default=200)
    parser.add_argument("--in-flight", type=int, nargs="+", default=[2, 4])
    parser.add_argument("--latency", type=float, default=LATENCY, help="seconds; longer shows more where the cores are shared")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        compare(asked.cvs, asked.in_flight, asked.latency, Path(name))


if __name__ == "__main__":
    main()
