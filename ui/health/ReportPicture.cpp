#include "ui/health/ReportPicture.h"

#include "ui/health/PictureSheets.h"
#include "ui/health/paperReport.h"

namespace quorate {

ReportPicture reportPicture(
    const Report& report, const Wording& wording, const ReportOptions& options, int width, int most)
{
    const ReportSheet sheet = sheetOf(report, wording);
    PictureSheets counting(width, 0);
    const int total = writeReport(counting, report, sheet, options, 0);
    PictureSheets sheets(width, most);
    writeReport(sheets, report, sheet, options, total);
    return {sheets.pictures(), total};
}

} // namespace quorate
