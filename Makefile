# Two commands: `make serve` shows the site, `make test` runs every check.
# Each makes its own virtual environment in .venv and installs what it needs.

# What is installed is what uv.lock names, by hash: with uv where it is there, else with pip
# from requirements/, which `make lock` writes of the same lock.
# VERSIONS=newest tests what is published today, VERSIONS=oldest what pyproject.toml allows.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
VERSIONS ?= locked
RUN := $(VENV)/.run-$(VERSIONS)
DEV := $(VENV)/.dev-$(VERSIONS)
UV := $(shell command -v uv 2>/dev/null)
PIP = $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help serve build test test-site lint types audit unit proof bench docs reference format lock clean

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

ifeq ($(VERSIONS),locked)
ifneq ($(UV),)
install = $(UV) sync --quiet --locked --inexact --python $(PYTHON) $(1)
else
install = $(PIP) install --require-hashes --requirement requirements/$(2).txt \
	&& $(PIP) install --no-deps --no-build-isolation --editable .
endif
else ifeq ($(VERSIONS),newest)
install = $(PIP) install --upgrade pip \
	&& $(PIP) install --upgrade --upgrade-strategy eager --group dev --editable '.[all]'
else ifeq ($(VERSIONS)$(UV),oldest)
$(error VERSIONS=oldest asks for uv: python3 -m pip install uv)
else ifeq ($(VERSIONS),oldest)
install = $(UV) pip install --quiet --upgrade --resolution lowest-direct --python $(BIN)/python \
	--group dev --editable '.[all]'
else
$(error VERSIONS is locked, newest or oldest, not '$(VERSIONS)')
endif

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# Which versions are there is part of the name: others make their own and take these away.
$(RUN): pyproject.toml uv.lock | $(BIN)/python
	@rm -f $(VENV)/.run-* $(VENV)/.dev-*
	$(call install,--no-dev --extra pages,run)
	@touch $@

$(DEV): pyproject.toml uv.lock $(RUN)
	$(call install,--extra all,dev)
	@touch $@

serve: $(RUN) ## Build the site, serve it on http://127.0.0.1:4000 and rebuild on changes
	$(BIN)/pykyll serve --livereload

build: $(RUN) ## Build the site into _site
	$(BIN)/pykyll build

proof: build ## Check the built site: links, images, pages, feed (offline)
	$(BIN)/pykyll proof --disable-external

test: lint types audit unit proof ## Run every check

lint: $(DEV) ## Style, format, the layers of the design, and what bandit takes for unsafe
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/bandit --quiet --recursive --configfile pyproject.toml src

types: $(DEV) ## mypy --strict, as each system has the standard library
	printf '%s\n' linux darwin win32 | xargs -P 2 -I {} \
		$(BIN)/mypy --platform {} --cache-dir .mypy_cache/{}

audit: $(DEV) ## Known vulnerabilities in what uv.lock names; skipped where pypi.org does not answer
	$(BIN)/python .ci/audit.py

unit: $(DEV) ## All tests; what is missing on this machine is skipped with a reason
	$(BIN)/python .ci/unit.py

# FULL=1 looks at every page in every rendering, and asks Lighthouse three times of each type.
# SITE=folder takes another site than ours; SHOTS=folder puts pictures of what was seen there.
test-site: $(DEV) ## Hold the academic site to axe, Lighthouse, the Nu checker and other tools
	FULL=$(FULL) SITE=$(SITE) SHOTS=$(SHOTS) $(BIN)/python -m pytest tests/site/visitors -m site

docs: $(RUN) ## Build the documentation with pykyll into docs/_site
	$(BIN)/pykyll build --source docs --destination docs/_site

reference: $(DEV) ## Write docs/reference anew, of the code
	$(BIN)/python documentation

bench: $(DEV) ## Benchmarks, each against its peers in one run
	$(PIP) install --upgrade pip && $(PIP) install --group bench
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

format: $(DEV) ## Put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Choose the newest versions that pyproject.toml allows, and lock them
	uv lock --quiet --upgrade
	uv export --quiet --locked --no-dev --extra pages --no-emit-project --group build \
		--output-file requirements/run.txt
	uv export --quiet --locked --extra all --no-emit-project --group build \
		--output-file requirements/dev.txt

clean: ## Remove what was built
	rm -rf _site docs/_site .pykyll-cache build dist
