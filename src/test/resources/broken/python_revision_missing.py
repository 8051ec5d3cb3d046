"""A helper in the wrong place."""


def table(name):
    down_revision = None
