# Xinlu: make demo · make test · make soak
SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
RELEASE := $(FLAGS) -c release --static-swift-stdlib --product xinlu

.PHONY: build demo test lint format soak clean

build:
	deploy/bootstrap
	$(SWIFT) build $(RELEASE)

demo: build
	.build/release/xinlu demo

# The suite has a server of its own; it is gone when the suite ends.
test:
	deploy/bootstrap
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	$(SWIFT) build $(FLAGS) --build-tests
	deploy/test-server $(SWIFT) test $(FLAGS) --skip-build

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	$(SWIFT) format -i --parallel --recursive Package.swift Sources Tests

# The long seeded campaigns; CI runs a slice of each through the tests.
soak: build
	deploy/test-server deploy/soak/kill-night --rounds 200

clean:
	$(SWIFT) package clean
