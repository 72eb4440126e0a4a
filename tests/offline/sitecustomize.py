"""Closes the network of the tests and, found on PYTHONPATH under this name, of every Python that they start."""

from __future__ import annotations

import sys

CLOSED = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname")


class NetworkClosedError(RuntimeError):
    """A test reached for the network."""


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what leaves this process for an address or asks for one; a socket that is a file (a path) is no network."""
    if event not in CLOSED or any(isinstance(argument, str | bytes) and event == "socket.connect" for argument in arguments):
        return
    message = f"{event}: the network is closed in tests"
    raise NetworkClosedError(message)


sys.addaudithook(refuse)
