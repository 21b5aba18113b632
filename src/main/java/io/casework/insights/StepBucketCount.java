package io.casework.insights;

/**
 * How many runs of a step took about as long.
 *
 * @param bucket see {@link DurationBucket}
 */
record StepBucketCount(String step, int bucket, long runs) {}
