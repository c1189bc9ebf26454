"""The duty office: what must happen and when; knows neither Telegram nor any language."""
