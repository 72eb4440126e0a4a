"""Planted faults, true quotes with layout noise, and innocent look-alikes for one invented CV.

`python -m tests.verifying.faults` prints how the gate and other ways of checking quotes fare on them.
"""
