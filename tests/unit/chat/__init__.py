"""The chat, module by module."""
