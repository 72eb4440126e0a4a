"""What a user can cause: each error says what was found, where, what was expected and what to do (Dutch, no personal data)."""

from __future__ import annotations


class CheckerError(Exception):
    """The base of all errors that end in a message and an exit code, never in a traceback."""

    exit_code = 1


class UsageError(CheckerError):
    """The call itself cannot be carried out: a missing date, an unknown name."""

    exit_code = 2


class UnreadableError(CheckerError):
    """An input could not be read: a locked, empty, damaged or image-only file, a posting that no layout recognises."""

    exit_code = 3


class EndpointError(CheckerError):
    """The model endpoint failed."""

    exit_code = 4
