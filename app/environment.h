// Purpose: what the program tells the libraries by way of the environment, once, before any other thread is
// started. Invariant: what somebody has set stays as it is.
#pragma once

/// Tells X11 where it may keep what it made of some six thousand lines about dead keys: else it reads them at
/// each start, which takes as long as all of ours. In $XDG_CACHE_HOME/kernebord or ~/.cache/kernebord;
/// whoever set XCOMPOSECACHE (Compose(5)) knows better, and where no folder can be made all is as it was.
void keep_dead_keys();

/// Where no D-Bus is, SDL would have one started (dbus-launch(1)), and wait for it. It is asked for nothing
/// but to keep the screen awake.
void start_no_bus();
