#pragma once

#include "core/topology/IndexedViews.h"

#include <QSet>

#include <vector>

namespace quorate {

/// The views of a round, parted: those of the cluster that is meant, and those of others into which an
/// address led.
struct ClusterParts {
    std::vector<const IndexedViews::View*> main;
    std::vector<const IndexedViews::View*> foreign;
};

/// Views belong together when they share a node id. The part with most of the `knownIds` is meant, else that
/// of the first view (the seed's), or the largest when that one knows nobody. A node that knows only itself
/// is no cluster of its own: it stays with the main part unless another member is expected at its address.
ClusterParts partViews(const IndexedViews& views, const QSet<QByteArray>& knownIds);

} // namespace quorate
