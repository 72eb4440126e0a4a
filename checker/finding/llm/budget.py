"""How many tokens a run may use: a call that could go over it is not made."""

from __future__ import annotations

import threading
from typing import Protocol

from checker.finding.llm.failures import CallError, Failure


class Purse(Protocol):
    """Bounds the tokens that calls take. One may stand in another process than the calls."""

    def reserve(self, tokens: int) -> None:
        """Set tokens aside for a call, or say that they are not there."""
        ...

    def settle(self, reserved: int, used: int) -> None:
        """Give back what was set aside, and count what was used."""
        ...


class Budget:
    """The tokens of one run, shared by all its threads.

    What a call may cost is set aside before it and settled after it, so that the bound holds with many calls under way. A call
    that fits once the others are settled waits for them.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._used = self._set_aside = 0
        self._settled = threading.Condition()

    @property
    def used(self) -> int:
        """The tokens that were used so far."""
        return self._used

    def reserve(self, tokens: int) -> None:
        """Set tokens aside for a call, or say that they are not there."""
        with self._settled:
            while self._used + self._set_aside + tokens > self._most:
                if not self._set_aside:
                    numbers = {"most": self._most, "used": self._used, "needed": tokens}
                    words = {name: f"{number:,}".replace(",", ".") for name, number in numbers.items()}
                    raise CallError(Failure.BUDGET.value.format_map(words), Failure.BUDGET)
                self._settled.wait()
            self._set_aside += tokens

    def settle(self, reserved: int, used: int) -> None:
        """Give back what was set aside, and count what was used."""
        with self._settled:
            self._set_aside -= reserved
            self._used += used
            self._settled.notify_all()
