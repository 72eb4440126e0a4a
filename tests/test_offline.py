"""The network is closed in tests."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from tests.offline.sitecustomize import NetworkClosedError

LOOPBACK = ("127.0.0.1", 9)


def test_a_name_is_not_looked_up() -> None:
    """Asking for the address of a host is refused before any name server hears of it."""
    with pytest.raises(NetworkClosedError, match="getaddrinfo"):
        socket.create_connection(("example.nl", 443))


def test_nothing_connects_not_even_to_this_machine() -> None:
    """A connection by number is refused too, and loopback is no exception."""
    with socket.socket() as plug, pytest.raises(NetworkClosedError, match="connect"):
        plug.connect(LOOPBACK)


def test_no_datagram_leaves() -> None:
    """A message without a connection is refused as well."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug, pytest.raises(NetworkClosedError, match="sendto"):
        plug.sendto(b"x", LOOPBACK)


def test_a_program_that_a_test_starts_has_no_network() -> None:
    """The workers and commands that tests start inherit the closed network."""
    program = f"import socket; socket.create_connection({LOOPBACK!r})"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "NetworkClosedError" in run.stderr


def test_pipes_and_local_sockets_stay_open() -> None:
    """What does not leave the machine works: asyncio and worker pools lean on it."""
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"
