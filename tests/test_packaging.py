"""However the program was installed, it finds its prompts, schemas, examples and tables; its imports are declared and locked."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
KINDS = ("prompts", "schemas", "examples")

INVENTORY = """
import json, site, sys
if sys.argv[1:]:
    site.addsitedir(sys.argv[1])
from checker import resources
def walk(folder, prefix=""):
    for entry in folder.iterdir():
        yield from walk(entry, f"{prefix}{entry.name}/") if entry.is_dir() else [f"{prefix}{entry.name}"]
found = {kind: sorted(walk(resources.data(kind))) for kind in resources.KINDS}
found["tables"] = {name: len(resources.table(name)) for name in resources.tables()}
found["at"] = resources.__file__
print(json.dumps(found))
"""


def build(source: Path, target: str, folder: Path) -> Path:
    """Build one artefact without network and without isolation, and return it."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    run = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (artefact,) = folder.iterdir()
    return artefact


def unpack(artefact: Path, folder: Path) -> Path:
    """Unpack a wheel or a source distribution."""
    if artefact.suffix == ".whl":
        with zipfile.ZipFile(artefact) as archive:
            archive.extractall(folder)
        return folder
    with tarfile.open(artefact) as archive:
        archive.extractall(folder, filter="data")
    (top,) = folder.iterdir()
    return top


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an unpacked wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    return unpack(build(ROOT, "wheel", folder / "built"), folder / "unpacked")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an unpacked source distribution."""
    folder = tmp_path_factory.mktemp("sdist")
    return unpack(build(ROOT, "sdist", folder / "built"), folder / "unpacked")


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with `folder` before anything that is installed, from a place that is no checkout."""
    path = os.pathsep.join((str(folder), os.environ["PYTHONPATH"]))
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.run([sys.executable, *arguments], cwd=os.sep, env=environment, capture_output=True, text=True, check=False)


def files_below(folder: Path) -> list[str]:
    """List what people put in a folder."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def assert_complete(run: subprocess.CompletedProcess[str], where: Path) -> None:
    """Check that the package at `where` was the one that ran, and that it found all that the checkout has."""
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert Path(found["at"]).is_relative_to(where)
    for kind in KINDS:
        assert found[kind] == files_below(ROOT / kind)
        assert found[kind], f"{kind} is empty"
    assert list(found["tables"]) == [path.stem for path in sorted((ROOT / "checker" / "data").glob("*.csv"))]
    assert found["tables"]
    assert all(found["tables"].values()), "a table without rows"


def test_a_checkout_that_is_not_installed_finds_its_data() -> None:
    """A clone works as it stands, by the folders beside the package."""
    assert_complete(python(ROOT, "-c", INVENTORY), ROOT)


@pytest.mark.slow
def test_a_wheel_finds_its_data(wheel: Path) -> None:
    """A wheel carries the folders of the repository inside the package."""
    assert_complete(python(wheel, "-c", INVENTORY), wheel)


@pytest.mark.slow
def test_a_wheel_from_the_source_distribution_finds_its_data(sdist: Path, tmp_path: Path) -> None:
    """What is published as source builds the same wheel."""
    unpacked = unpack(build(sdist, "wheel", tmp_path / "built"), tmp_path / "unpacked")
    assert_complete(python(unpacked, "-c", INVENTORY), unpacked)


@pytest.mark.slow
def test_an_editable_install_reads_the_checkout(tmp_path: Path) -> None:
    """An edited prompt counts at once: the checkout is read, not the copy that the install made."""
    unpacked = unpack(build(ROOT, "wheel:editable", tmp_path / "built"), tmp_path / "unpacked")
    assert not (unpacked / "checker" / "__init__.py").exists()
    assert_complete(python(tmp_path, "-c", INVENTORY, str(unpacked)), ROOT)


@pytest.mark.slow
def test_a_wheel_and_a_source_distribution_hold_every_file_of_the_package(wheel: Path, sdist: Path) -> None:
    """Templates, tables and modules all travel; so do the tests, in the source distribution."""
    assert set(files_below(ROOT / "checker")) <= set(files_below(wheel / "checker"))
    for folder in ("checker", "tests", *KINDS):
        assert files_below(sdist / folder) == files_below(ROOT / folder)


@pytest.mark.slow
def test_an_installed_wheel_answers(wheel: Path) -> None:
    """The command stands in the wheel and shows its help without a checkout around it."""
    (entry_points,) = wheel.glob("*.dist-info/entry_points.txt")
    assert "checker = checker.cli:main" in entry_points.read_text("utf-8")
    run = python(wheel, "-m", "checker", "--help")
    assert run.returncode == 0, run.stderr
    assert "check" in run.stdout


def project() -> tuple[list[Requirement], list[Requirement]]:
    """Read what the package needs, its extras included, and what only its development needs."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = [r for extra in read["project"]["optional-dependencies"].values() for r in extra]
    needed = [*read["project"]["dependencies"], *extras]
    return [Requirement(r) for r in needed], [Requirement(r) for r in read["dependency-groups"]["dev"]]


def stale(requirements: list[Requirement], lock: str) -> list[str]:
    """Name the requirements that the lock does not answer, and its entries without a hash."""
    locked: dict[str, list[str]] = {}
    found = []
    for entry in re.split(r"\n(?=\S)", lock):
        if match := re.match(r"([\w.-]+)==([^\s;]+)", entry):
            locked.setdefault(canonicalize_name(match[1]), []).append(match[2])
            if "--hash=sha256:" not in entry:
                found.append(f"{match[1]} has no hash")
    for requirement in requirements:
        versions = locked.get(canonicalize_name(requirement.name), [])
        if not versions or not all(requirement.specifier.contains(version) for version in versions):
            found.append(f"{requirement} is locked as {versions}")
    return found


def test_the_lock_answers_every_requirement() -> None:
    """What `make` installs is what pyproject.toml asks for, each file by its hash, and no index is named."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    dependencies, development = project()
    assert stale([*dependencies, *development], lock) == []
    assert "://" not in lock
    assert "--index" not in lock


@pytest.mark.parametrize(
    "lock,sentence",
    [
        ("a==2.0 \\\n    --hash=sha256:00\n", "a<2,>=1 is locked as ['2.0']"),
        ("b==1.0 \\\n    --hash=sha256:00\n", "a<2,>=1 is locked as []"),
        ("a==1.5\n", "a has no hash"),
    ],
)
def test_a_stale_lock_is_named(lock: str, sentence: str) -> None:
    """A version outside the bounds, a missing package and a missing hash are each named."""
    assert stale([Requirement("a>=1,<2")], lock) == [sentence]


def imports(tree: ast.Module) -> list[tuple[int, str]]:
    """List the line and the top-level name of every import."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name.split(".")[0]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.lineno, node.module.split(".")[0]))
    return found


def undeclared(folder: Path, declared: set[str]) -> list[str]:
    """Name the imports whose distribution the project does not declare."""
    owners = packages_distributions()
    return [
        f"{path}:{line}: {name}"
        for path in sorted(folder.rglob("*.py"))
        for line, name in imports(ast.parse(path.read_text("utf-8")))
        if name != "checker" and name not in sys.stdlib_module_names
        if not declared & {canonicalize_name(owner) for owner in owners.get(name, [])}
    ]


def test_every_import_of_the_package_is_a_declared_dependency() -> None:
    """Nothing works only because some other package happens to bring it along."""
    dependencies, _ = project()
    assert undeclared(ROOT / "checker", {canonicalize_name(r.name) for r in dependencies}) == []


def test_an_undeclared_import_is_named(tmp_path: Path) -> None:
    """An import inside a function counts; the standard library, and what is declared, are free."""
    (tmp_path / "a.py").write_text(
        "import json, yaml\nimport checker.errors\ndef f():\n    from jinja2.sandbox import x\n", "utf-8"
    )
    assert undeclared(tmp_path, {"pyyaml"}) == [f"{tmp_path / 'a.py'}:4: jinja2"]
