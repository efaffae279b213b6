// Purpose: the board that everything is measured on: N notes with sixty Danish characters each, on a grid.
// Invariant: the same N makes the same session.
#pragma once

#include "workshop/live_session.h"

#include <string>
#include <vector>

namespace bench {

/// A workshop on its board step, `notes` notes (0..workshop::limit::notes) in rows, the last one topmost.
workshop::Session board_of(int notes);
/// Writes it as a session folder under `sessions`, with `moves` journal entries that move notes about and
/// leave every note where it lay. Returns the folder. Throws std::runtime_error.
std::string write_board(const std::string& sessions, int notes, int moves);

} // namespace bench
