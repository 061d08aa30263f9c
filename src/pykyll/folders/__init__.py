"""Folders are walked, made, copied and removed with loops, however deep they lie.

Python's own `os.walk`, `os.makedirs`, `shutil.rmtree` and `shutil.copytree` call themselves for
each folder in a folder (some of them until 3.12 or 3.13), and so end at some thousand, which a
path of 4096 bytes has room for. `tests/house/test_deep_folders.py` keeps them out.
"""
