/** How many events there are: no aggregate does less. */
import { count } from 'mediatrail/aggregate'

export const aggregate = count
