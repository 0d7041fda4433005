"""The nerve between Qt and the rest: bus, tasks, questions to the person, language.

Panels get one `workstation.desk.desk.Desk` and speak to the newsroom only through its tasks.
"""
