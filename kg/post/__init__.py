"""Who holds which post at which body: titles around names, appointments, CVs, rosters, lists."""
