# Xinlu: make demo · make test · make soak · make bench
SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
RELEASE := $(FLAGS) -c release --static-swift-stdlib --product xinlu

.PHONY: build demo man completions sbom test lint format soak bench clean

build:
	deploy/bootstrap
	$(SWIFT) build $(RELEASE)

# English in man/, Chinese in man/zh_CN/; MANPATH=.build/man man xinlu
man: build
	.build/release/xinlu manual --into .build/man --language en
	.build/release/xinlu manual --into .build/man/zh_CN --language zh

completions: build
	mkdir -p .build/completions
	.build/release/xinlu --generate-completion-script bash > .build/completions/xinlu.bash
	.build/release/xinlu --generate-completion-script zsh > .build/completions/_xinlu
	.build/release/xinlu --generate-completion-script fish > .build/completions/xinlu.fish

# What the program is made of: .build/xinlu.cdx.json
sbom:
	$(SWIFT) package resolve
	deploy/sbom --into .build/xinlu.cdx.json

demo: build
	.build/release/xinlu demo

# The suite has a server of its own; it is gone when the suite ends.
test:
	deploy/bootstrap --letters
	-deploy/test-oracles
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks
	$(SWIFT) build $(FLAGS) --build-tests
	XINLU_ORACLE_PYTHON="$$(ls .build/oracles/bin/python 2>/dev/null | sed 's|^|$(CURDIR)/|')" \
	  deploy/test-server $(SWIFT) test $(FLAGS) --skip-build

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format -i --parallel --recursive Package.swift Sources Tests Benchmarks

# The long seeded campaigns; CI runs a slice of each through the tests.
soak: build
	deploy/test-server deploy/soak/kill-night --kills 1000
	deploy/test-server deploy/soak/kill-alert --kills 500
	deploy/test-server deploy/soak/kill-entry --rounds 8
	deploy/test-server deploy/soak/kill-sync --rounds 200
	deploy/test-server deploy/soak/kill-referral --kills 200
	deploy/test-server deploy/soak/revoke-race --times 1000
	deploy/test-server deploy/soak/packages --referrals 10000
	$(SWIFT) build $(FLAGS) --build-tests
	XINLU_CAMPAIGN=full deploy/test-server $(SWIFT) test $(FLAGS) --skip-build \
	  --filter 'BlankingTests|FamilyViewTests|SafetyTests|SmallestChangeTests|SmallPolicyTests|KeyAuditTests|LadderSimulationTests'

# Figures beside their limits and peers, medians of one run; QUICK=--quick for a small import.
bench: build
	$(SWIFT) build $(FLAGS) -c release --static-swift-stdlib --product xinlu-bench
	.build/release/xinlu-bench
	deploy/bench/score
	deploy/test-server deploy/bench/worklist
	deploy/test-server deploy/bench/import $(QUICK)

clean:
	$(SWIFT) package clean
