#pragma once

#include "ui/health/PaperSheets.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>

namespace quorate {

/// A document of A4 pages. `write` paints all of them and returns their number; it is called twice, with 0
/// for a number that is not known yet, and then with it. The same bytes for the same pages, fonts and version
/// of Qt: `time` stands in it, not the clock's. Needs a QGuiApplication.
QByteArray pdfFile(const QString& title, const QDateTime& time,
    const std::function<int(PaperSheets& sheets, int total)>& write);

} // namespace quorate
