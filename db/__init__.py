"""The ledger: tables and queries; knows nothing above it."""
