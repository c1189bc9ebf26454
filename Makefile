# The house's commands; each sets up what it needs. `make` alone lists them.
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The first of these that runs and is 3.11 or 3.12; `make PYTHON=/path/to/python venv` decides otherwise.
PYTHON ?= $(shell for p in python3.11 python3.12 python3; do \
	"$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))' 2>/dev/null && echo $$p && break; done)
TEST_PROCESSES ?= 2
LEDGER ?= postgresql
UV ?= $(if $(wildcard $(BIN)/uv),$(BIN)/uv,uv)

.DEFAULT_GOAL := help
.PHONY: help venv demo test journeys-postgres check format learn bench reliability lock clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1\t\2/p' Makefile | expand -t 24

venv: $(READY) ## the environment only: .venv/bin/duban

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or 3.12 found; install one, or name it: make PYTHON=/path/to/python3.11 venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked dependencies (about a minute, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: venv ## the demo county in the sandbox, http://127.0.0.1:8088, no token needed
	@$(BIN)/duban demo

test: venv ## the whole test suite
	@$(BIN)/python -m pytest -n $(TEST_PROCESSES) --dist loadfile --no-loadscope-reorder

journeys-postgres: venv ## every story on a PostgreSQL out of its wheel; LEDGER=postgresql+psycopg://... for another
	@$(BIN)/python -m pytest tests/journeys --ledger "$(LEDGER)" -n $(TEST_PROCESSES) --dist loadfile --no-loadscope-reorder

check: venv ## format, lint, types, import contracts, text parity
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot.texts.parity

format: venv ## let ruff put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

learn: venv ## learn what replies are like from the labelled ones; ALSO=rows.jsonl for more of them
	@ALSO="$(ALSO)" $(BIN)/python -m tests.learning

bench: venv ## the measures, printed as ratios of one run; QUICK=1 for less, ONLY="P3 P9" for some rows
	@QUICK=$(QUICK) ONLY="$(ONLY)" $(BIN)/python -m tests.bench

reliability: venv ## kill, cut off and refuse: is anything lost or doubled? QUICK=1 for less, SEED=n to repeat, ONLY="R3 R11" for some, CLUSTER=1 for three processes
	@QUICK=$(QUICK) CLUSTER=$(CLUSTER) SEED=$(SEED) ONLY="$(ONLY)" $(BIN)/python -m tests.reliability

lock: venv ## pin the dependencies of pyproject.toml anew (needs uv); no addresses go into the lock
	$(UV) pip compile pyproject.toml --extra dev --extra cluster --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --output-file requirements.lock

clean: ## remove the environment and every cache
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build *.egg-info
