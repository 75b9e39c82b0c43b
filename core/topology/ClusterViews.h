#pragma once

// Every view of a cluster that one of its nodes can give.
#include "core/topology/ClusterInfo.h"
#include "core/topology/ClusterLinks.h"
#include "core/topology/ClusterNodes.h"
#include "core/topology/ClusterShards.h"
#include "core/topology/ClusterSlots.h"
