"""Open the program. Worker processes import this file again, hence the guard around all of it."""

if __name__ == "__main__":
    from workstation.app import main

    raise SystemExit(main())
