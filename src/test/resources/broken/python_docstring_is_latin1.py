"""Größe"""
revision = "b"
down_revision = None
