"""The front desk: the only floor that knows Telegram, human languages and config.toml."""
