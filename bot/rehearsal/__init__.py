"""The rehearsal of a campaign: what everybody would be told, taken down instead of sent."""
