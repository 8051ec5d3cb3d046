"""A helper in the wrong place."""


def revision():
    down_revision = None
