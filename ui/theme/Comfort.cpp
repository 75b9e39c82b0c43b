#include "ui/theme/Comfort.h"

namespace quorate {

namespace {

constexpr int kComfortableRow = 28;
constexpr int kCompactRow = 24;

struct Comfort {
    Density density = Density::Comfortable;
    bool mayMove = true;
};

Comfort& comfort()
{
    static Comfort inForce;
    return inForce;
}

} // namespace

Density density()
{
    return comfort().density;
}

void setDensity(Density density)
{
    comfort().density = density;
}

int rowHeight()
{
    return density() == Density::Compact ? kCompactRow : kComfortableRow;
}

bool mayMove()
{
    return comfort().mayMove;
}

void setMayMove(bool may)
{
    comfort().mayMove = may;
}

} // namespace quorate
