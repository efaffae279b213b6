#include "screens/palette.h"

namespace screens {

using paint::rgb;

namespace {

// Notes are paper under a lamp: their colours, and what is drawn on them, are the same on every table.
constexpr std::array<Colour, 6> papers = {rgb(0xFFE58A), rgb(0xBDE2F5), rgb(0xC8EBBF),
                                          rgb(0xFBCBD0), rgb(0xDFD2F7), rgb(0xFFFFFF)};
constexpr std::array<Colour, 4> pens = {rgb(0x1B2430), rgb(0x005A90), rgb(0x9E2A2B), rgb(0x006449)};
constexpr Colour pencil = rgb(0x1B2430);

constexpr Palette light = {
    .paper = rgb(0xF5F1E8),
    .sheet = rgb(0xFFFDF8),
    .ground = rgb(0xE9E3D6),
    .ink = rgb(0x1B2430),
    .muted = rgb(0x545E6B),
    .edge = rgb(0xDDD5C6),
    .control_edge = rgb(0x8C8272),
    .accent = rgb(0x0B4A5E),
    .accent_soft = rgb(0xD9E8EA),
    .on_accent = rgb(0xFFFFFF),
    .plate = rgb(0x0B4A5E),
    .on_plate = rgb(0xFFFFFF),
    .calm_warning = rgb(0x9A4B00),
    .warning_soft = rgb(0xFBE9D0),
    .danger = rgb(0x9E2A2B),
    .shadow = rgb(0x2A2418, 70),
    .field = rgb(0xFFFFFF),
    .marked = rgb(0xFFE58A),
    .curtain = rgb(0x10181F),
    .on_curtain = rgb(0x9C9A95),
    .note_ink = pencil,
    .named = {rgb(0x0A4A9C), rgb(0xB14A00), rgb(0x00774E), rgb(0x964081), rgb(0xB3202F), rgb(0x63340A),
              rgb(0x57565A), rgb(0x005668)},
    .mood = {rgb(0x8A5A44), rgb(0x8D6320), rgb(0x6B7280), rgb(0x2A7362), rgb(0x00735A)},
    .note = papers,
    .ink_line = pens,
    .seat = {rgb(0x0B4A5E), rgb(0xB14A00), rgb(0x8A3F72), rgb(0x3F6B1F), rgb(0x00659E), rgb(0x9E2A2B),
             rgb(0x5B4BA8), rgb(0x6B5416)}};

// Everything that was dark on light is light on dark, so that whatever carries text still carries it.
constexpr Palette dark = {.paper = rgb(0x14191F),
                          .sheet = rgb(0x202831),
                          .ground = rgb(0x2A333D),
                          .ink = rgb(0xF2EEE6),
                          .muted = rgb(0xB4BCC6),
                          .edge = rgb(0x3A4450),
                          .control_edge = rgb(0x7F8A97),
                          .accent = rgb(0x7CC4D6),
                          .accent_soft = rgb(0x21424C),
                          .on_accent = rgb(0x0E151B),
                          .plate = rgb(0x1D4652),
                          .on_plate = rgb(0xF2EEE6),
                          .calm_warning = rgb(0xFFB366),
                          .warning_soft = rgb(0x47341C),
                          .danger = rgb(0xFF9C94),
                          .shadow = rgb(0x000000, 120),
                          .field = rgb(0x0E1318),
                          .marked = rgb(0x6B5600),
                          .curtain = rgb(0x06090C),
                          .on_curtain = rgb(0x8F959C),
                          .note_ink = pencil,
                          .named = {rgb(0x5CC6FF), rgb(0xFF9A52), rgb(0x55B583), rgb(0xC490C6), rgb(0xFFB3A0),
                                    rgb(0xE6D65A), rgb(0xC9D0D8), rgb(0x33BDB8)},
                          .mood = {rgb(0xD9A38B), rgb(0xDDB566), rgb(0xAEB6C2), rgb(0x7FC4AF), rgb(0x4FD0A8)},
                          .note = papers,
                          .ink_line = pens,
                          .seat = {rgb(0x7CC4D6), rgb(0xFF9A52), rgb(0xDE97C4), rgb(0x9CCB6B), rgb(0x6BB8F0),
                                   rgb(0xFF9087), rgb(0xB4A6F5), rgb(0xD5B85E)}};

// A projector in a bright room turns black into grey and swallows what is pale: so it is black on white, no
// shadows, edges that are lines, and deep colours.
constexpr Palette contrast = {
    .paper = rgb(0xFFFFFF),
    .sheet = rgb(0xFFFFFF),
    .ground = rgb(0xE3E6EA),
    .ink = rgb(0x000000),
    .muted = rgb(0x2C333C),
    .edge = rgb(0x5A6068),
    .control_edge = rgb(0x000000),
    .accent = rgb(0x003648),
    .accent_soft = rgb(0xC6E8F2),
    .on_accent = rgb(0xFFFFFF),
    .plate = rgb(0x003648),
    .on_plate = rgb(0xFFFFFF),
    .calm_warning = rgb(0x7A3500),
    .warning_soft = rgb(0xFFE0B2),
    .danger = rgb(0x8A0F12),
    .shadow = rgb(0x000000, 0),
    .field = rgb(0xFFFFFF),
    .marked = rgb(0xFFD84D),
    .curtain = rgb(0x000000),
    .on_curtain = rgb(0xC8C8C8),
    .note_ink = rgb(0x000000),
    .named = {rgb(0x0A3FB0), rgb(0x963A00), rgb(0x00472C), rgb(0x7A2F74), rgb(0xB51528), rgb(0x4E2E00),
              rgb(0x36383F), rgb(0x005561)},
    .mood = {rgb(0x6B3F2A), rgb(0x6E4A0C), rgb(0x40474F), rgb(0x14584A), rgb(0x00472C)},
    .note = {rgb(0xFFD84D), rgb(0x9AD8F7), rgb(0xA5E394), rgb(0xFBB0B8), rgb(0xCDBAF7), rgb(0xFFFFFF)},
    .ink_line = {rgb(0x000000), rgb(0x003F70), rgb(0x7A0C0E), rgb(0x004A38)},
    .seat = {rgb(0x003648), rgb(0x963A00), rgb(0x7A2C62), rgb(0x2E5512), rgb(0x00508C), rgb(0x8A0F12),
             rgb(0x46379A), rgb(0x574208)}};

} // namespace

constexpr Palette palettes[3] = {light, dark, contrast};
constinit Palette worn = light;

void wear(ColourTheme theme) { worn = palettes[int(theme)]; }

} // namespace screens
