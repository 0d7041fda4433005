"""Carry `resources/` and `db/` along: beside the package in a checkout, inside it when installed.

Everything else about the distribution stands in pyproject.toml, which cannot map folders and
find packages at the same time. `workstation/paths.py` knows both places.
"""

from setuptools import find_packages, setup

CARRIED = {"workstation.resources": "resources", "workstation.db": "db"}

setup(
    packages=[*find_packages(include=["workstation", "workstation.*"]), *CARRIED],
    package_dir=CARRIED,
    package_data={package: ["**/*"] for package in CARRIED},
)
