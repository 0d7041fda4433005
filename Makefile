# What one can do here. `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
OUT ?= tour
ARGS ?=

# Chromium refuses to start its sandbox as root; for everybody else it stays on.
OFFSCREEN := QT_QPA_PLATFORM=offscreen $(if $(filter 0,$(shell id -u)),QTWEBENGINE_DISABLE_SANDBOX=1)

#: Checkers of pages, which need node and Java and are no part of the program.
VALIDATORS := build/validators

.PHONY: help setup run test check pytest validate bench tour i18n lock clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## Install what is missing: system libraries, .venv, locked wheels
	@scripts/setup.sh

run: setup  ## Set up, then open the program (without a display: play the tour)
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "There is no display here, so the tour is played instead; its pictures go to $(OUT)/."; \
		$(MAKE) --no-print-directory tour; \
	else \
		exec $(BIN)/python main.py; \
	fi

test: setup check pytest  ## Set up, check, then run all tests offscreen

check: setup  ## Style, types, import contracts, generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/translations.py check

pytest: setup  ## Run the tests alone, e.g. make pytest ARGS="tests/store -x"
	$(OFFSCREEN) $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(ARGS)

validate: setup  ## Check the demo site with Nu and axe-core (needs npm and Java)
	npm install --prefix $(VALIDATORS) --no-audit --no-fund --ignore-scripts vnu-jar@26.9.27 axe-core@4.14.1
	$(OFFSCREEN) $(BIN)/python -m pytest tests/press/test_validators.py $(ARGS)

bench: setup  ## Measure start, save and keystrokes against the bare floor
	$(OFFSCREEN) $(BIN)/python -m benchmarks $(ARGS)

tour: setup  ## Play a working day and leave pictures in OUT (default: tour/)
	$(OFFSCREEN) $(BIN)/workstation tour "$(OUT)"

i18n: setup  ## Collect the sentences of the window and build the translations
	$(BIN)/python scripts/translations.py update

lock:  ## For maintainers: lock the newest allowed wheels again (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --no-config \
		--custom-compile-command "make lock" --quiet --output-file requirements.lock

clean:  ## Remove what was built; the newsroom and .venv stay
	rm -rf build dist tour *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -path ./$(VENV) -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +
