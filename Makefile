PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install -q --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test check bench bench-folder bench-model lock examples schemas record clean

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(VENV)/.stamp ## check the bundled example CV, offline once installed
	$(PY) -m checker demo

test: $(VENV)/.stamp ## run all tests
	CI=1 $(PY) -m pytest -q

check: $(VENV)/.stamp ## lint, format, types and the order of imports
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.stamp ## time one check and many, and show where the time goes
	$(PY) -m tests.benchmark

bench-folder: $(VENV)/.stamp ## time folders of 20, 200 and 2,000 CVs, and kill a run ten times
	$(PY) -m tests.bench_folder
	$(PY) -m tests.bench_folder --kills 10

bench-model: $(VENV)/.stamp ## time a folder of 200 CVs with a model that answers from a script on this computer
	$(PY) -m tests.bench_model

examples: $(VENV)/.stamp ## write the papers of the examples anew
	$(PY) -m tests.write_examples

schemas: $(VENV)/.stamp ## write schemas/ anew from the types
	$(PY) -m tests.write_schemas

record: $(VENV)/.stamp ## ask a model the questions of cassettes/ anew (needs an endpoint in the settings)
	$(PY) -m tests.record

lock: $(VENV)/.stamp ## write requirements.lock anew from pyproject.toml
	$(VENV)/bin/uv pip compile pyproject.toml --group dev --all-extras --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" -q -o requirements.lock

clean: ## remove everything that can be made again
	rm -rf $(VENV) build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "checker needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@
