"""A strict stand-in of Telegram: the Bot API in memory, phones for people, and nothing of the real network."""
